import { endingOf, takenEndings } from './stored-file.ts';

export type Fault = 'empty' | 'notTaken' | 'tooLarge' | 'tooMany';

export interface Chosen {
  readonly fit: readonly File[];
  readonly faulty: readonly { readonly file: File; readonly fault: Fault }[];
}

interface Room {
  readonly largestBytes: number;
  /** So many more files find room in the field. */
  readonly places: number;
}

const taken: readonly string[] = takenEndings;

const faultOf = (file: File, largestBytes: number): Fault | undefined => {
  if (!taken.includes(endingOf(file.name))) return 'notTaken';
  if (file.size === 0) return 'empty';
  return file.size > largestBytes ? 'tooLarge' : undefined;
};

/** What can be seen before anything is sent, so that nobody waits for a refusal. */
export const sortChosen = (files: readonly File[], { largestBytes, places }: Room): Chosen => {
  const fit: File[] = [];
  const faulty: Chosen['faulty'][number][] = [];
  for (const file of files) {
    const fault = faultOf(file, largestBytes) ?? (fit.length >= places ? 'tooMany' : undefined);
    if (fault === undefined) fit.push(file);
    else faulty.push({ file, fault });
  }
  return { fit, faulty };
};
