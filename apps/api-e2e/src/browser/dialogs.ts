import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { picture, settle } from './browser.ts';

/** A person at a page whose acts lie in dialogs: opens one, answers it, and is not lost afterwards. */
export class Desk {
  readonly page: Page;
  /** Where the pictures of this desk go. */
  readonly #album: string;

  constructor(page: Page, album: string) {
    this.page = page;
    this.#album = album;
  }

  /** Opens a dialog by the words on its button. */
  async open(name: string | RegExp): Promise<Locator> {
    await this.page.getByRole('button', { name, exact: true }).first().click();
    const dialog = this.page.getByRole('dialog');
    await dialog.waitFor();
    return dialog;
  }

  /** Presses the act of the open dialog: it closes, says so, and the page shows what came of it. */
  async finish(act: string, ...words: readonly (string | RegExp)[]): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('button', { name: act, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await this.page.getByRole('status').getByText('Gemt i revisionssporet').waitFor();
    await this.sees(...words);
    // Whoever works with a keyboard still stands somewhere, also where the button they pressed is gone.
    await expect
      .poll(() => this.page.evaluate(() => document.activeElement?.tagName), { interval: 50 })
      .not.toBe('BODY');
  }

  /** Presses the act of the open dialog, which says what is missing and keeps what was written. */
  async refused(act: string, words: string | RegExp): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('button', { name: act, exact: true }).click();
    await dialog.getByText(words).first().waitFor();
  }

  /** Reads what the person now sees. */
  async sees(...words: readonly (string | RegExp)[]): Promise<void> {
    for (const each of words) await this.page.locator('main').getByText(each).first().waitFor();
  }

  async picture(name: string): Promise<void> {
    await settle(this.page);
    await picture(this.page, `${this.#album}-${name}`);
  }
}

/** One answer of a question with bordered choices, within a dialog or a page. */
export async function answer(where: Page | Locator, question: RegExp, choice: string): Promise<void> {
  await where.getByRole('radiogroup', { name: question }).getByText(choice, { exact: true }).click();
}

/** One of a list that opens. */
export async function choose(page: Page, label: RegExp, option: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: option }).click();
}

/** A date, or a date and time, digit by digit as in the field: day, month, year, hour, minute. */
export async function writeMoment(where: Page | Locator, label: RegExp, digits: string): Promise<void> {
  const field = where.getByRole('group', { name: label });
  await field.getByRole('spinbutton').first().click();
  await field.page().keyboard.type(digits);
}

/** A moment as the date field takes it, in Danish time: day, month, year, hour, minute. */
export function danishDigits(at: Date): string {
  const parts = new Intl.DateTimeFormat('da-DK', {
    timeZone: 'Europe/Copenhagen',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  return ['day', 'month', 'year', 'hour', 'minute']
    .map((type) => parts.find((each) => each.type === type)?.value ?? '')
    .join('');
}
