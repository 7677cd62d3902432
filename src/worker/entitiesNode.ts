/** `dist/entities.cjs`: what finds names and figures, loaded in the host or started as a thread. */
import * as feature from '../host/entities/feature.ts';
import { serveNode } from './serveNode.ts';

export * from '../host/entities/feature.ts';

serveNode(feature);
