import type { Locator, Page } from 'playwright-core';

/** A person's hand on the page, and what it had to do. */
export class Hand {
  readonly #page: Page;
  clicks = 0;
  /** Fields that had to be written in. */
  fields = 0;
  /** Characters and digits that were typed. */
  keystrokes = 0;

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
    await this.writeIn(this.#page.getByRole('textbox', { name: label }), text);
  }

  /** Into a field that has no role of its own, such as a password. */
  async writeIn(field: Locator, text: string): Promise<void> {
    await this.click(field);
    await this.type(field, text);
  }

  /** Into a field that stands ready: nobody had to touch it first. */
  async type(field: Locator, text: string): Promise<void> {
    this.fields += 1;
    this.keystrokes += text.length;
    await field.fill(text);
  }

  /** How long a person takes: 150 ms a keystroke, a second and a half to find and touch each control. */
  get seconds(): number {
    return this.keystrokes * 0.15 + this.clicks * 1.5;
  }

  /** One answer of a question with bordered choices. */
  async answer(question: RegExp, choice: string): Promise<void> {
    await this.click(this.#page.getByRole('radiogroup', { name: question }).getByText(choice, { exact: true }));
  }

  /** A date, or a date and time, digit by digit as in the field: day, month, year, hour, minute. */
  async writeMoment(label: RegExp, digits: string): Promise<void> {
    this.fields += 1;
    this.keystrokes += digits.length;
    await this.click(this.#page.getByRole('group', { name: label }).getByRole('spinbutton').first());
    await this.#page.keyboard.type(digits);
  }
}
