/** Loaded when the first term is opened: the glossary is not part of any first screen. */
export { glossary } from '@varsel/statute';
export type { GlossaryTerm as GlossaryEntry } from '@varsel/statute';
