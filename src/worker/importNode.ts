/** `dist/import.cjs`: the import feature, loaded in the host or started as a thread. */
import * as feature from '../host/import/feature.ts';
import { serveNode } from './serveNode.ts';

export * from '../host/import/feature.ts';

serveNode(feature);
