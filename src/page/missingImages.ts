/**
 * Puts words in the place of images that can't be loaded: their alternative text, and what became of them, as the host
 * has written it in `data-missing`. The words are no part of the block's text, which stands for the source.
 */
export function nameMissingImages(article: HTMLElement): void {
  const failed = ({ target }: Event): void => {
    if (target instanceof HTMLImageElement) name(target);
  };
  article.addEventListener('error', failed, { capture: true });
  // Those of the first screen may have failed before this runs. One that waits to be scrolled to is not complete.
  for (const image of article.querySelectorAll('img')) {
    if (image.complete && image.naturalWidth === 0) image.decode().catch(() => name(image));
  }
}

function name(image: HTMLImageElement): void {
  const missing = image.dataset['missing'] ?? '';
  const words = document.createElement('span');
  words.className = 'image-missing';
  words.role = 'img';
  words.ariaLabel = `${image.alt} ${missing}`.trim();
  words.title = image.title;
  if (image.alt !== '') words.dataset['alt'] = image.alt;
  words.dataset['missing'] = missing;
  image.replaceWith(words);
}
