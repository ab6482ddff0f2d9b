import { dataOf, type EventMeta, type Instant } from '@varsel/event-sourcing';
import { rowsOf, type View, view, type ViewRow } from '@varsel/event-store';
import type { TenantSession } from '@varsel/tenancy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type DataSheet, sheetOf } from '../registration/data-sheet.ts';
import type {
  RegistrationChangeReported,
  RegistrationEvent,
  RegistrationReceiptRecorded,
  RegistrationSubmitted,
} from '../registration/registration.ts';

/** When something entered the record, and through whom. */
export interface Mark {
  readonly at: Instant;
  readonly by: string;
}

export type RecordedSheet = Mark & DataSheet;
export type RecordedSubmission = Mark & Omit<RegistrationSubmitted, 'type'>;
export type RecordedReceipt = Mark & Omit<RegistrationReceiptRecorded, 'type'>;
export type RecordedChange = Mark & Pick<RegistrationChangeReported, 'change' | 'changedOn' | 'fields' | 'reason'>;

/** The registration of the organisation. When its duties are due is found on read. */
@Entity({ name: 'registration__v1' })
export class RegistrationRow implements ViewRow {
  @PrimaryColumn('uuid') readonly tenant!: string;
  @PrimaryColumn('text') readonly key!: string;
  /** As it stands now, changes included. */
  @Column('jsonb') readonly sheet!: RecordedSheet;
  /** The last of each number is what stands; the same of the receipts. */
  @Column('jsonb') readonly submissions!: readonly RecordedSubmission[];
  @Column('jsonb') readonly receipts!: readonly RecordedReceipt[];
  @Column('jsonb') readonly changes!: readonly RecordedChange[];
}

type Row = RegistrationRow;
type Body = Omit<Row, 'tenant' | 'key'>;

/** One row an organisation. */
const KEY = 'registration';

export const registrationView: View<Row, RegistrationEvent> = view<Row, RegistrationEvent>({
  name: 'registration',
  version: 1,
  row: RegistrationRow,
  key: () => KEY,
  on: {
    DataSheetRecorded: (row, recorded) => ({
      ...(row ?? unfiled),
      sheet: { ...sheetOf(recorded.event), ...mark(recorded) },
    }),
    RegistrationSubmitted: (row, recorded) =>
      row && after(row, { submissions: [...row.submissions, { ...dataOf(recorded.event), ...mark(recorded) }] }),
    RegistrationReceiptRecorded: (row, recorded) =>
      row && after(row, { receipts: [...row.receipts, { ...dataOf(recorded.event), ...mark(recorded) }] }),
    RegistrationChangeReported: (row, recorded) => {
      const { change, changedOn, fields, reason } = recorded.event;
      const by = mark(recorded);
      return (
        row &&
        after(row, {
          sheet: { ...sheetOf(recorded.event), ...by },
          changes: [...row.changes, { change, changedOn, fields, reason, ...by }],
        })
      );
    },
  },
});

const unfiled = { submissions: [], receipts: [], changes: [] };

function after(row: Body, change: Partial<Body>): Body {
  return { ...row, ...change };
}

function mark({ at, meta }: { readonly at: Instant; readonly meta: EventMeta }): Mark {
  return { at, by: meta.actorId };
}

/** Undefined until a data sheet is recorded. */
export async function findRegistration(session: TenantSession): Promise<Row | undefined> {
  const rows = await rowsOf(session, registrationView);
  return (await rows.andWhere('row.key = :key', { key: KEY }).getOne()) ?? undefined;
}
