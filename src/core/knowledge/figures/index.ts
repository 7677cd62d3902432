export { SIGNS, writeFigure, type WrittenFigure } from './figure.ts';
