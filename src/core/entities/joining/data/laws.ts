/** Laws that are named without a word that says so, as they are written. */
export const LAWS: readonly string[] = [
  'Sharia',
  'Shariah',
  "Shari'a",
  'Shari’a',
  'Geneva Convention',
  'Geneva Conventions',
  'Magna Carta',
  ...['First', 'Second', 'Fourth', 'Fifth', 'Sixth', 'Eighth', 'Tenth', 'Fourteenth', 'Fifteenth'].map(
    (which) => `${which} Amendment`,
  ),
];
