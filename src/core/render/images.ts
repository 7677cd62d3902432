import type { Element, Text } from 'hast';
import { element } from './leaves.ts';
import type { Settings } from './options.ts';
import { imageSource, shownAddress } from './urls.ts';

/** What an image of the article says of itself. */
interface Image {
  readonly url: string;
  readonly title?: string | null | undefined;
  /** Its alternative text, tied to the source. */
  readonly alt: Text | undefined;
}

/** The image, or what stands in its place when it may not, or can't, be loaded. */
export function image(settings: Settings, { url, title, alt }: Image): Element {
  const { strings } = settings;
  const properties = title ? { title } : {};
  const src = loadable(settings, url);
  if (src !== undefined) {
    return element('img', { src, alt: alt?.value ?? '', ...properties, loading: 'lazy', decoding: 'async' });
  }
  const address = shownAddress(imageSource(url).url);
  const why = address === '' ? strings.imageNotLoaded : `${strings.imageNotLoaded}: ${address}`;
  return element('span', { className: ['image-missing'], ...properties }, [
    alt ?? { type: 'text', value: strings.image },
    { type: 'text', value: ' ' },
    element('span', { className: ['image-address'] }, [{ type: 'text', value: `(${why})` }]),
  ]);
}

function loadable(settings: Settings, url: string): string | undefined {
  const source = imageSource(url);
  if (source.kind === 'carried') return settings.dataImages ? source.url : undefined;
  if (source.kind === 'remote') return settings.remoteImages ? source.url : undefined;
  return source.kind === 'workspace' ? settings.resolveImage?.(source.url) : undefined;
}
