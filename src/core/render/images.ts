import type { Element } from 'hast';
import { element } from './leaves.ts';
import type { Settings } from './options.ts';
import { imageSource, shownAddress } from './urls.ts';

/** What an image of the article says of itself. */
interface Image {
  readonly url: string;
  readonly alt?: string | null | undefined;
  readonly title?: string | null | undefined;
}

/** The image, or what stands in its place when it may not, or can't, be loaded. */
export function image(settings: Settings, node: Image): Element {
  const alt = node.alt ?? '';
  const title = node.title ? { title: node.title } : {};
  const src = loadable(settings, node.url);
  if (src !== undefined) {
    return element('img', { src, alt, ...title, loading: 'lazy', decoding: 'async' });
  }
  const address = shownAddress(imageSource(node.url).url);
  const why =
    address === '' ? settings.strings.imageNotLoaded : `${settings.strings.imageNotLoaded}: ${address}`;
  return element('span', { className: ['image-missing'], ...title }, [
    { type: 'text', value: `${alt === '' ? settings.strings.image : alt} ` },
    element('span', { className: ['image-address'] }, [{ type: 'text', value: `(${why})` }]),
  ]);
}

function loadable(settings: Settings, url: string): string | undefined {
  const source = imageSource(url);
  if (source.kind === 'carried') return settings.dataImages ? source.url : undefined;
  if (source.kind === 'remote') return settings.remoteImages ? source.url : undefined;
  return source.kind === 'workspace' ? settings.resolveImage?.(source.url) : undefined;
}
