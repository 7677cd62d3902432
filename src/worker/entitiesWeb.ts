/** `dist/entities.web.cjs`: what finds names and figures, loaded in the host or started as a thread. */
import * as feature from '../host/entities/feature.ts';
import { serveWeb } from './serveWeb.ts';

export * from '../host/entities/feature.ts';

serveWeb(feature);
