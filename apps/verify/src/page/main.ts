import { NoteRefused, readVerifierKey, type VerifierKey } from '@varsel/transparency-log';
import type { Language } from '../report/finding-texts.ts';
import { tellReport } from '../report/report-texts.ts';
import type { Report } from '../report/report.ts';
import { type Anchors, verifyBundle } from '../verify-bundle.ts';
import { element, section } from './elements.ts';
import { pageTexts } from './page-texts.ts';

/** What the page knows; it is drawn anew when the language changes. */
interface State {
  language: Language;
  file: File | undefined;
  report: Report | undefined;
}

const state: State = {
  language: navigator.language.startsWith('da') ? 'da' : 'en',
  file: undefined,
  report: undefined,
};
const keys = element('textarea', { id: 'keys', spellcheck: 'false', autocomplete: 'off' });
const witnesses = element('textarea', { id: 'witnesses', spellcheck: 'false', autocomplete: 'off' });
const result = element('div', { 'aria-live': 'polite' });
const input = element('input', { type: 'file', accept: '.zip,application/zip' });

function text(name: keyof typeof pageTexts): string {
  return pageTexts[name][state.language];
}

function draw(): void {
  document.documentElement.lang = state.language;
  document.title = `${text('name')}: ${text('title')}`;
  const other = element('button', { type: 'button' }, text('language'));
  other.addEventListener('click', () => {
    state.language = state.language === 'da' ? 'en' : 'da';
    draw();
    other.focus();
  });
  const page = document.getElementById('page');
  page?.replaceChildren(
    element('div', { class: 'bar' }, element('span', { class: 'name' }, text('name')), other),
    element('h1', {}, text('title')),
    element('p', { class: 'soft' }, text('lead')),
    dropPlace(),
    result,
    element('h2', {}, text('anchors')),
    element('p', { class: 'soft' }, text('why')),
    element('label', { class: 'field' }, text('keys'), keys),
    element('label', { class: 'field' }, text('witnesses'), witnesses),
  );
  show();
}

function dropPlace(): HTMLElement {
  const place = element('label', { class: 'drop' }, element('strong', {}, text('drop')), text('file'), input);
  place.addEventListener('dragover', (event) => {
    event.preventDefault();
    place.classList.add('over');
  });
  place.addEventListener('dragleave', () => {
    place.classList.remove('over');
  });
  place.addEventListener('drop', (event) => {
    event.preventDefault();
    place.classList.remove('over');
    take(event.dataTransfer?.files[0]);
  });
  return place;
}

function show(): void {
  const { report, language } = state;
  if (report === undefined) return;
  const { headline, findings, facts, remarks } = tellReport(report, language);
  result.replaceChildren(
    element('div', { class: `verdict ${report.verdict}` }, element('h2', {}, headline)),
    ...section(text('wrong'), findings),
    ...section(text('facts'), facts),
    ...section(text('remarks'), remarks),
  );
}

function take(file: File | undefined): void {
  if (file === undefined) return;
  state.file = file;
  void verify(file);
}

async function verify(file: File): Promise<void> {
  state.report = undefined;
  const anchors = readAnchors();
  if (typeof anchors === 'string') {
    result.replaceChildren(element('p', { class: 'verdict broken' }, text('wrongKey').replace('{key}', anchors)));
    return;
  }
  const progress = (events: number) => {
    result.replaceChildren(element('p', { class: 'soft' }, text('reading').replace('{events}', String(events))));
    // The page is drawn between the pieces.
    return new Promise<void>((resolve) => setTimeout(resolve));
  };
  await progress(0);
  const report = await verifyBundle(file, { anchors, progress });
  if (state.file !== file) return;
  state.report = report;
  show();
}

/** The anchors, or the text that is none. */
function readAnchors(): Anchors | string {
  const lines = (area: HTMLTextAreaElement) => area.value.split(/\s+/).filter((line) => line !== '');
  let reading = '';
  const read = (kind: VerifierKey['kind']) => (line: string) => {
    reading = line;
    const key = readVerifierKey(line);
    if (key.kind !== kind) throw new NoteRefused(kind);
    return key;
  };
  try {
    return { keys: lines(keys).map(read('log')), witnesses: lines(witnesses).map(read('witness')) };
  } catch (error) {
    if (error instanceof NoteRefused) return reading;
    throw error;
  }
}

input.addEventListener('change', () => {
  take(input.files?.[0]);
});
for (const area of [keys, witnesses]) {
  area.addEventListener('change', () => {
    take(state.file);
  });
}
draw();
