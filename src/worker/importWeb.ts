/** `dist/import.web.cjs`: the import feature, loaded in the host or started as a thread. */
import * as feature from '../host/import/feature.ts';
import { serveWeb } from './serveWeb.ts';

export * from '../host/import/feature.ts';

serveWeb(feature);
