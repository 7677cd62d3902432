/** The articles of a workspace: what the builder of the index needs of them. */
export interface Library {
  /**
   * What stands for an article as it lies there: the same for as long as it has not changed.
   *
   * @returns undefined for what is gone, or is no article of the workspace
   * @throws what keeps it from being known
   */
  stamp(uri: string): Promise<string | undefined>;
  /** @returns undefined for what is no text */
  read(uri: string): Promise<string | undefined>;
}
