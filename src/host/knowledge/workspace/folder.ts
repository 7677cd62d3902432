/** A folder that the index keeps its files in: the editor's storage, or any other. All but `names` throw what goes wrong. */
export interface Folder {
  /** None where there is no such folder yet. */
  names(): Promise<readonly string[]>;
  read(name: string): Promise<Uint8Array>;
  /** Makes the folder where there is none. */
  write(name: string, content: Uint8Array): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  remove(name: string): Promise<void>;
}
