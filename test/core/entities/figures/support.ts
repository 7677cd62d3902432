import type { Amount, DateValue, Figure, FigureValue } from '../../../../src/core/entities/figures/index.ts';

const number = (value: number): string => String(Number(value.toFixed(6)));

function amount(value: Amount): string {
  if (typeof value === 'number') return number(value);
  return `${value.from === null ? '' : number(value.from)}..${value.to === null ? '' : number(value.to)}`;
}

const SURE = { exact: '', likely: '~', unresolved: '?' } as const;

function date({ from, to, certainty, partial, offset }: DateValue): string {
  const sign = offset === undefined || offset.startsWith('-') ? '' : '+';
  const open = from === undefined && to === undefined ? '' : `${from ?? '..'}/${to ?? '..'}`;
  const dates = from !== undefined && from === to ? from : open;
  return `${dates || (partial ?? (offset === undefined ? '' : sign + offset))}${SURE[certainty]}`;
}

/** A value in the short form of the table: `93`, `10..15`, `#4`, `13%`, `5 USD`, `2020-02~`, `P20Y`, `15:30 GMT`. */
export function showValue(value: FigureValue): string {
  switch (value.kind) {
    case 'number':
      return amount(value.amount);
    case 'ordinal':
      return `#${value.rank}`;
    case 'tally':
      return value.sides.join('-');
    case 'percent':
      return amount(value.amount) + value.unit;
    case 'money':
      return `${amount(value.amount)} ${value.currency}`;
    case 'measure':
      return `${amount(value.amount)} ${value.unit}`;
    case 'date':
      return date(value);
    case 'duration':
      return value.iso;
    case 'recurring':
      return `R/${value.every}`;
    case 'time': {
      const clock =
        value.to === undefined || value.to === value.from ? value.from : `${value.from ?? ''}..${value.to}`;
      return [value.date && date(value.date), clock, value.part, value.zone].filter(Boolean).join(' ');
    }
  }
}

/** A figure as a row of the table writes it. */
export function showFigure({ text, type, value, modifier, counts }: Figure): string {
  return [text, type, showValue(value), modifier ?? '', counts?.text ?? ''].join(' | ');
}
