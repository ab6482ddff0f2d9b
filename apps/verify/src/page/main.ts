import { NoteRefused, readVerifierKey, type VerifierKey } from '@varsel/transparency-log';
import type { Language, Sentence } from '../report/finding-texts.ts';
import { organisationIn } from '../format/organisation.ts';
import { tellReport } from '../report/report-texts.ts';
import type { Report } from '../report/report.ts';
import { visible } from '../report/visible.ts';
import { type Anchors, verifyBundle } from '../verify-bundle.ts';
import { element, section } from './elements.ts';
import { pageTexts } from './page-texts.ts';

/** What the page knows; it is drawn anew when the language changes. */
interface State {
  language: Language;
  file: File | undefined;
  report: Report | undefined;
  /** Which examination the page waits for; any other came too late. */
  run: number;
}

const state: State = {
  language: navigator.language.startsWith('da') ? 'da' : 'en',
  file: undefined,
  report: undefined,
  run: 0,
};
const keys = element('textarea', { id: 'keys', spellcheck: 'false', autocomplete: 'off' });
const witnesses = element('textarea', { id: 'witnesses', spellcheck: 'false', autocomplete: 'off' });
const organisation = element('input', {
  ...{ id: 'organisation', type: 'text', 'aria-describedby': 'organisation-help' },
  ...{ spellcheck: 'false', autocomplete: 'off' },
});
const result = element('div', { 'aria-live': 'polite' });
const input = element('input', { type: 'file', accept: '.zip,application/zip' });

const quoted = ({ da, en }: Sentence): Sentence => ({ da: `»${da}«`, en: `“${en}”` });
const fields = {
  key: quoted(pageTexts.key),
  witness: quoted(pageTexts.witness),
  organisation: quoted(pageTexts.organisation),
};

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
    element('label', { class: 'field' }, `${text('key')} ${text('oneALine')}`, keys),
    element('label', { class: 'field' }, `${text('witness')} ${text('oneALine')}`, witnesses),
    element('label', { class: 'field' }, text('organisation'), organisation),
    element('p', { class: 'soft', id: 'organisation-help' }, text('organisationHelp')),
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
  const { tone, headline, findings, facts, remarks } = tellReport(report, language, fields);
  result.replaceChildren(
    element('div', { class: `verdict ${tone}` }, element('h2', {}, headline)),
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
  state.run += 1;
  const { run } = state;
  const anchors = readAnchors();
  if (typeof anchors === 'string') {
    result.replaceChildren(element('p', { class: 'verdict broken' }, visible(anchors)));
    return;
  }
  const progress = (events: number) => {
    if (state.run !== run) return;
    result.replaceChildren(element('p', { class: 'soft' }, text('reading').replace('{events}', String(events))));
    // The page is drawn between the pieces.
    return new Promise<void>((resolve) => setTimeout(resolve));
  };
  await progress(0);
  const report = await verifyBundle(file, { anchors, progress });
  if (state.run !== run) return;
  state.report = report;
  show();
}

/** The anchors, or what is wrong with them. */
function readAnchors(): Anchors | string {
  const lines = (area: HTMLTextAreaElement) => area.value.split(/\s+/).filter((line) => line !== '');
  let reading = { line: '', kind: 'log' as VerifierKey['kind'] };
  const read = (kind: VerifierKey['kind']) => (line: string) => {
    reading = { line, kind };
    const key = readVerifierKey(line);
    if (key.kind !== kind) throw new NoteRefused(kind);
    return key;
  };
  const told = organisation.value.trim();
  const id = organisationIn(told);
  if (told !== '' && id === undefined) return text('wrongOrganisation').replace('{id}', () => told);
  try {
    return { organisation: id, keys: lines(keys).map(read('log')), witnesses: lines(witnesses).map(read('witness')) };
  } catch (error) {
    if (error instanceof NoteRefused)
      return text('wrongKey')
        .replace('{field}', text(reading.kind === 'log' ? 'key' : 'witness'))
        .replace('{key}', () => reading.line);
    throw error;
  }
}

/** What was said rests on other anchors than those that stand there now. */
function forget(): void {
  if (state.file === undefined) return;
  state.report = undefined;
  state.run += 1;
  const again = element('button', { type: 'button' }, text('again'));
  again.addEventListener('click', () => {
    take(state.file);
  });
  result.replaceChildren(element('p', { class: 'soft' }, text('changed')), again);
}

// The same file may be chosen again.
input.addEventListener('click', () => {
  input.value = '';
});
input.addEventListener('change', () => {
  take(input.files?.[0]);
});
for (const area of [keys, witnesses, organisation]) {
  area.addEventListener('input', forget);
  area.addEventListener('change', () => {
    take(state.file);
  });
}
draw();
