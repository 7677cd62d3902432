/** Puts values into a phrase of the host's, where it has `{0}`, `{1}` … */
export function filled(phrase: string, ...values: readonly (string | number)[]): string {
  return phrase.replace(/\{(\d)\}/g, (_, at: string) => String(values[Number(at)] ?? ''));
}
