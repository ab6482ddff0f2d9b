import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from './accessibility.ts';

const page = (
  colour: string,
  label: string,
): string => `<!doctype html><html lang="da"><head><title>Prøve</title></head>
  <body><main><h1>Prøve</h1><p style="background:#fff;color:${colour}">Kan det læses?</p>${label}<input id="a"></main></body></html>`;

describe('look a page through for everyone', () => {
  let browser: Browser;
  let window: Page;
  const idsOf = async (html: string, only?: readonly string[]) => {
    await window.setContent(html);
    return (await violationsOf(window, only)).map(({ id }) => id);
  };

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu'],
    });
    window = await browser.newPage();
  });
  afterAll(() => browser.close());

  it('finds a field without a name and a text without contrast, and says where', async () => {
    expect(await idsOf(page('#bbb', ''))).toEqual(['color-contrast', 'label']);
    expect((await violationsOf(window)).flatMap(({ nodes }) => nodes.map(({ target }) => target))).toEqual([
      ['p'],
      ['#a'],
    ]);
  });

  it('finds of the named rules alone', async () => {
    expect(await idsOf(page('#bbb', ''), ['color-contrast'])).toEqual(['color-contrast']);
  });

  it('finds nothing where nothing is wrong', async () => {
    expect(await idsOf(page('#222', '<label for="a">Navn</label>'))).toEqual([]);
  });
});
