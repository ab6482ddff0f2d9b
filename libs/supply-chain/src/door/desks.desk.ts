import type { Clock } from '@varsel/event-sourcing';
import type { IdentityOptions, RoleBook } from '@varsel/identity';
import type { MailQueue, Sealer } from '@varsel/outbound';
import type { Database, TenantId } from '@varsel/tenancy';
import { AnswerDesk } from './answer.desk.ts';
import { ContentDesk } from './content.desk.ts';
import { DoorSessionDesk } from './door-session.desk.ts';
import { EvidenceDesk } from './evidence.desk.ts';
import { RespondentDesk } from './respondent.desk.ts';
import { RoundReader } from './round-reader.desk.ts';
import { TemplateDesk } from './template.desk.ts';

/** What the desks stand on. */
export interface DeskGround {
  readonly database: Database;
  readonly mails: MailQueue;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly roleBook: RoleBook;
  readonly options: Pick<IdentityOptions, 'publicUrl'>;
}

/** Everything the context keeps beside the log: links and sessions of suppliers, drafts, contents by hash. */
export class SupplierDesks {
  readonly contents: ContentDesk;
  readonly templates: TemplateDesk;
  readonly rounds: RoundReader;
  readonly respondents: RespondentDesk;
  readonly sessions: DoorSessionDesk;
  readonly answers: AnswerDesk;
  readonly evidence: EvidenceDesk;
  readonly publicUrl: string;
  readonly #roleBook: RoleBook;

  constructor({ database, mails, sealer, clock, roleBook, options }: DeskGround) {
    this.#roleBook = roleBook;
    this.publicUrl = options.publicUrl;
    this.contents = new ContentDesk(database);
    this.templates = new TemplateDesk(this.contents);
    this.rounds = new RoundReader(this.templates, this.contents);
    this.respondents = new RespondentDesk({ database, mails, clock, publicUrl: options.publicUrl });
    this.answers = new AnswerDesk(database, clock);
    this.evidence = new EvidenceDesk(database, clock);
    const organisationName = (tenant: TenantId): Promise<string> => this.organisationName(tenant);
    this.sessions = new DoorSessionDesk({ database, mails, sealer, clock, organisationName });
  }

  /** Nobody comes in any more, and what was not sent is thrown away. */
  async close(tenant: TenantId, assessment: string): Promise<void> {
    await this.respondents.end(tenant, { assessment });
    await this.answers.discard(tenant, assessment);
  }

  async organisationName(tenant: TenantId): Promise<string> {
    return (await this.#roleBook.of(tenant)).name;
  }
}
