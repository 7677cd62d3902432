/** Adds the style sheet of annotations, which the first text does not wait for; the page's policy asks for its nonce. */
export function addStyles(): void {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.nonce = document.querySelector('script')?.nonce ?? '';
  link.href = new URL('annotate.css', import.meta.url).href;
  document.head.append(link);
}
