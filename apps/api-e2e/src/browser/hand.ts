import type { Locator, Page } from 'playwright-core';

/** A person's hand on the page, and what it had to do. */
export class Hand {
  readonly #page: Page;
  clicks = 0;
  /** Fields that had to be written in. */
  fields = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  async click(target: Locator): Promise<void> {
    this.clicks += 1;
    await target.click();
  }

  async press(name: string | RegExp): Promise<void> {
    await this.click(this.#page.getByRole('button', { name }));
  }

  async follow(name: string | RegExp): Promise<void> {
    await this.click(this.#page.getByRole('link', { name }).first());
  }

  async write(label: string | RegExp, text: string): Promise<void> {
    this.fields += 1;
    const field = this.#page.getByRole('textbox', { name: label });
    await this.click(field);
    await field.fill(text);
  }

  /** One answer of a question with bordered choices. */
  async answer(question: RegExp, choice: string): Promise<void> {
    await this.click(this.#page.getByRole('radiogroup', { name: question }).getByText(choice, { exact: true }));
  }

  /** A date, or a date and time, digit by digit as in the field: day, month, year, hour, minute. */
  async writeMoment(label: RegExp, digits: string): Promise<void> {
    this.fields += 1;
    await this.click(this.#page.getByRole('group', { name: label }).getByRole('spinbutton').first());
    await this.#page.keyboard.type(digits);
  }
}
