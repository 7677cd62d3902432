/**
 * Adds the style sheet of annotations, which the first text does not wait for. The page's policy asks for its nonce, which
 * our script has; others in the page are the editor's.
 */
export function addStyles(): void {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.nonce = document.querySelector<HTMLElement>('script[type="module"]')?.nonce ?? '';
  link.href = new URL('annotate.css', import.meta.url).href;
  document.head.append(link);
}
