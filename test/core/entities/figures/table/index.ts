import { dates } from './dates.ts';
import { money } from './money.ts';
import { negatives } from './negatives.ts';
import { numbers } from './numbers.ts';
import { periods } from './periods.ts';
import type { Row } from './row.ts';
import { times } from './times.ts';

export { articles } from './articles.ts';
export type { ArticleRow, Expected, Row } from './row.ts';

/** The table: every passage with every figure in it. */
export const rows: readonly Row[] = [...money, ...numbers, ...dates, ...periods, ...times, ...negatives];
