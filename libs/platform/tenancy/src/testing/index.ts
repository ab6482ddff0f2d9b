export { catalogueProblems } from './catalogue.ts';
