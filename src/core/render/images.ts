import type { Element, Text } from 'hast';
import { element } from './leaves.ts';
import type { Settings } from './options.ts';
import { imageSource, shownAddress, type ImageSource } from './urls.ts';

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
  const source = imageSource(url);
  const src = loadable(settings, source);
  const address = source.kind === 'carried' ? '' : shownAddress(source.url);
  if (src !== undefined) {
    const failed = source.kind === 'workspace' ? strings.imageNotFound : strings.imageNotLoaded;
    return element('img', {
      src,
      alt: alt?.value ?? '',
      ...properties,
      loading: 'lazy',
      decoding: 'async',
      dataMissing: because(failed, address),
    });
  }
  return element('span', { className: ['image-missing'], ...properties }, [
    alt ?? { type: 'text', value: strings.image },
    { type: 'text', value: ' ' },
    element('span', { className: ['image-address'] }, [
      { type: 'text', value: because(strings.imageNotLoaded, address) },
    ]),
  ]);
}

function because(reason: string, address: string): string {
  return address === '' ? `(${reason})` : `(${reason}: ${address})`;
}

function loadable(settings: Settings, source: ImageSource): string | undefined {
  if (source.kind === 'carried') return settings.dataImages ? source.url : undefined;
  if (source.kind === 'remote') return settings.remoteImages ? source.url : undefined;
  return source.kind === 'workspace' ? settings.resolveImage?.(source.url) : undefined;
}
