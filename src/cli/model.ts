import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadTagger, type Tagger } from '../core/entities/tagger/index.ts';
import { Failure } from './failure.ts';

/** Loads the tagger from the model that lies beside the built command line, or from another file. */
export function readTagger(file = path.join(__dirname, '../media/model/lectern-en.bin')): Tagger {
  try {
    return loadTagger(readFileSync(file));
  } catch (error) {
    throw new Failure(
      1,
      `can't load the model ${file}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
