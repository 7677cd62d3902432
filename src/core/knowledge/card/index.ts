export {
  describeEntity,
  subjectOf,
  type Basis,
  type EntityDescription,
  type EntityInput,
  type NamedRole,
} from './entity.ts';
export { describeFigure, type FigureDescription, type FigureInput } from './figure.ts';
export { sayingOf, type Saying } from './saying.ts';
