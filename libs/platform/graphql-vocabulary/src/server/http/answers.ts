import { reject } from '@varsel/event-sourcing';
import type { FastifyReply } from 'fastify';
import { Refused } from '../../refused.ts';
import { LARGEST_ANSWER_BYTES } from '../limits.ts';

/** Four of the largest: what one organisation, or one address without an account, has asked for and not yet read. */
const UNREAD_AT_MOST_BYTES = 4 * LARGEST_ANSWER_BYTES;

/** A page of the portal goes even where a program of the same organisation reads nothing. */
const ALWAYS_SENT_BYTES = 64 * 1024;

const answerTooLarge = reject('ANSWER_TOO_LARGE', undefined, {
  da: 'Svaret fylder mere end 8 MB og er ikke sendt. Bed om færre felter eller færre rækker (first), og hent resten bagefter.',
  en: 'The answer is larger than 8 MB and was not sent. Ask for fewer fields or fewer rows (first), and fetch the rest afterwards.',
});

const answersUnread = reject('ANSWERS_UNREAD', undefined, {
  da: 'Der er bedt om mere, end der bliver læst: 32 MB svar er endnu ikke hentet. Læs de svar, der er på vej, og spørg igen.',
  en: 'More was asked for than is being read: 32 MB of answers have not been taken yet. Read those on their way and ask again.',
});

/** Keeps count of what is being sent, by whose it is: an answer that is not read stands in memory. */
export class Answers {
  readonly #unread = new Map<string, number>();

  /** Counts the answer until it has left or its line is gone. Throws `Refused`: it is not to be sent. */
  admit(text: string, whose: string, { raw }: FastifyReply): void {
    const bytes = Buffer.byteLength(text);
    if (bytes > LARGEST_ANSWER_BYTES) throw new Refused(answerTooLarge);
    if (bytes > ALWAYS_SENT_BYTES && this.#of(whose) + bytes > UNREAD_AT_MOST_BYTES) throw new Refused(answersUnread);
    if (raw.closed) return;
    this.#unread.set(whose, this.#of(whose) + bytes);
    raw.once('close', () => {
      this.#taken(whose, bytes);
    });
  }

  #of(whose: string): number {
    return this.#unread.get(whose) ?? 0;
  }

  #taken(whose: string, bytes: number): void {
    const left = this.#of(whose) - bytes;
    if (left > 0) this.#unread.set(whose, left);
    else this.#unread.delete(whose);
  }
}
