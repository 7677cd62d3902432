/** What a text field does with Ctrl, and the editor would do as well. */
const FIELD_KEYS = 'zyaxcv';

/**
 * Keeps a key press in a box of the page: in the text its letter would be a command of the editor. Combinations with
 * Ctrl stay the editor's, unless a text field knows them.
 */
export function keepKeys(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  const inField = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
  const combined = ctrlKey || metaKey || altKey;
  if (!combined ? key.length === 1 || inField : inField && FIELD_KEYS.includes(key.toLowerCase()))
    event.stopPropagation();
}
