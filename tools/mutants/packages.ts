/** Pure code whose every line is worth a test that notices when it changes. */
export interface Mutated {
  readonly name: string;
  /** What is changed, one change at a time. */
  readonly mutate: readonly string[];
  /** What has to notice. */
  readonly specs: readonly string[];
  /** What must lie beside them in the copy. */
  readonly needs: readonly string[];
}

const engine = 'libs/platform/event-store/src';
const statute = 'libs/kernel/statute/src';
const log = 'libs/kernel/transparency-log/src';
const noSpecs = ['!**/*.spec.ts', '!**/testing/**'];

export const packages: readonly Mutated[] = [
  {
    name: 'engine',
    mutate: ['handle-command', 'canonical-input', 'derived-ids', 'stream-name', 'batch', 'projection/fold'].map(
      (file) => `${engine}/${file}.ts`,
    ),
    specs: [`${engine}/**/*.spec.ts`],
    needs: ['libs/platform/event-store', 'tools/testing', 'tools/launcher'],
  },
  {
    name: 'statute',
    mutate: [
      `${statute}/deadlines/**/*.ts`,
      `${statute}/classification/**/*.ts`,
      `${statute}/clocks/**/*.ts`,
      `${statute}/copenhagen*.ts`,
      ...noSpecs,
    ],
    specs: [`${statute}/**/*.spec.ts`],
    needs: ['libs/kernel/statute'],
  },
  {
    name: 'ledger',
    mutate: [`${log}/**/*.ts`, ...noSpecs],
    specs: [`${log}/**/*.spec.ts`],
    needs: ['libs/kernel/transparency-log'],
  },
  {
    name: 'verifier',
    // Texts, and the page that shows them, are looked at in Chromium.
    mutate: ['apps/verify/src/**/*.ts', '!apps/verify/src/page/**', '!**/*-texts.ts', ...noSpecs],
    // Flipping every bit is left out: it takes twenty seconds each time and notices nothing the others do not.
    specs: [
      'apps/verify/src/{checks,container,format,report,sealed}/**/*.spec.ts',
      'apps/verify/src/{cli,epochs,hostile-values,verify-bundle}.spec.ts',
    ],
    needs: ['apps/verify', 'libs/kernel/transparency-log'],
  },
];
