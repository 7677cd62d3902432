/** Bytes of a file: far more than anybody writes about one entity. */
export const LARGEST = 256 * 1024;
/** Files of one folder that are read; past that, somebody keeps something else there. */
export const MOST_FILES = 5_000;

/** Whether a file of that name in the folder is about an entity. A README tells people of the folder. */
export function isDossierName(name: string): boolean {
  return /\.md$/iu.test(name) && !/^(?:readme\.md$|\.)/iu.test(name);
}
