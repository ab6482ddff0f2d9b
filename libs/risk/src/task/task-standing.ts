import { type Rejection, reject } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';

/** The answer of every act on a task that was never opened. */
export function unknownTask(): Rejection {
  return reject('TASK_UNKNOWN', statute.correction, {
    da: 'Opgaven findes ikke her. Åbn den fra foranstaltningen, eller opret den.',
    en: 'There is no such task here. Open it from the measure, or create it.',
  });
}

export function taskDone(): Rejection {
  return reject('TASK_DONE', statute.correction, {
    da: 'Opgaven er udført. Opret en ny, hvis der er mere at gøre.',
    en: 'The task is done. Open a new one if there is more to do.',
  });
}
