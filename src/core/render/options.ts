/** Words that a rendered block shows or announces; the host hands them in, translated. */
export interface RenderStrings {
  /** Accessible name of a table's scrolling box. */
  readonly table: string;
  /** Accessible names of a task's box. */
  readonly taskDone: string;
  readonly taskOpen: string;
  /** Shown for an image that is not loaded, before the address it would come from. */
  readonly imageNotLoaded: string;
  /** The same for an image that was to be loaded and is not there. */
  readonly imageNotFound: string;
  /** Stands for the alternative text of an image that has none. */
  readonly image: string;
  /** Accessible name of the link from a footnote back to the text. */
  readonly backToText: string;
}

/** What a caller may decide about rendering. */
export interface RenderOptions {
  readonly strings: RenderStrings;
  /** BCP 47, for the date in the masthead. */
  readonly locale?: string;
  /**
   * Turns the address of an image in the workspace into one the page may load.
   *
   * @param src As the article writes it: relative, without a scheme.
   * @returns `undefined` where there is no such image.
   */
  readonly resolveImage?: (src: string) => string | undefined;
  /** Load `https` images. Off by default. */
  readonly remoteImages?: boolean;
  /** Show images that the article carries in itself. On by default. */
  readonly dataImages?: boolean;
}

/** Options with every default filled in. */
export interface Settings extends RenderOptions {
  readonly locale: string;
  readonly remoteImages: boolean;
  readonly dataImages: boolean;
}

export function complete(options: RenderOptions): Settings {
  return {
    ...options,
    locale: options.locale ?? 'en',
    remoteImages: options.remoteImages ?? false,
    dataImages: options.dataImages ?? true,
  };
}
