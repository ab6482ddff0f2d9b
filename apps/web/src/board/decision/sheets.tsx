/** The layers over a decision: fetched when the page stands, because nobody waits for a closed sheet. */
export { AskSheet } from './ask-sheet.tsx';
export { SignSheet } from './sign-sheet.tsx';
