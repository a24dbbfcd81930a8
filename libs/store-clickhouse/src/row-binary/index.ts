export { HandingSheet } from './handing-sheet.ts';
