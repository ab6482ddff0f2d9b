import type { IdentityServices } from '@varsel/identity';
import { codeAt, newTotpSecret } from '@varsel/identity';
import type { MailQueue } from '@varsel/outbound';
import { type Database, tenantId } from '@varsel/tenancy';
import type { DemoAccount } from './demo-accounts.ts';
import { type DemoPerson, demoPassword } from './people.ts';
import type { Player, Stage } from './stage.ts';
import type { StoryClock } from './story-clock.ts';

export interface CastParts {
  readonly services: IdentityServices;
  readonly database: Database;
  /** A queue that sends nothing: the invitation's link is read from it, as an administrator without mail would. */
  readonly mails: MailQueue;
  readonly stage: Stage;
  readonly clock: StoryClock;
}

const ADDRESS = '127.0.0.1';

/** Brings people in by the ways real people come: sign-up, invitation, second factor. */
export class Cast {
  readonly #parts: CastParts;
  readonly accounts: DemoAccount[] = [];

  constructor(parts: CastParts) {
    this.#parts = parts;
  }

  async found(person: DemoPerson, organisation: { readonly name: string; readonly cvr: string }): Promise<Player> {
    const { admission } = this.#parts.services;
    const { name: personName, email, language } = person;
    const account = await admission.found(
      {
        organisationName: organisation.name,
        cvr: organisation.cvr,
        personName,
        email,
        password: demoPassword,
        language,
      },
      ADDRESS,
    );
    const player = await this.#enter(person, account.id, organisation.name);
    for (const role of person.roles.filter((role) => role !== 'administrator'))
      await this.#parts.stage.perform(player, 'GrantRole', {
        person: player.person,
        role,
        reason: 'Stifter og ansvarlig for informationssikkerhed',
      });
    return player;
  }

  async invite(person: DemoPerson, by: Player, organisation: string): Promise<Player> {
    const { services, stage } = this.#parts;
    const known = stage.contextOf(by);
    const context = { ...known, secondFactor: { at: known.receivedAt, boundTo: null } };
    const outcome = await services.office.invite(
      person.roles,
      { email: person.email, language: person.language },
      context,
    );
    if (outcome.kind === 'rejection') throw new Error(outcome.message.en);
    const token = await this.#tokenOf(by, context.commandId);
    const account = await services.admission.accept({ token, name: person.name, password: demoPassword }, ADDRESS);
    return this.#enter(person, account.id, organisation);
  }

  async #tokenOf(by: Player, invitation: string): Promise<string> {
    const tenant = tenantId(by.tenant);
    const letters = await this.#parts.database.inTenant(tenant, (sql) =>
      this.#parts.mails.byHand(sql, `invitation-${invitation}`),
    );
    const [params] = [...letters.values()];
    const link = Object.values(params ?? {}).find((value) => value.includes('#'));
    if (link === undefined) throw new Error('The invitation has no link');
    await this.#parts.database.inTenant(tenant, (sql) => this.#parts.mails.forget(sql, `invitation-${invitation}`));
    return link.slice(link.indexOf('#') + 1);
  }

  /** The second factor, enrolled with a secret that the demo's page of codes knows too. */
  async #enter(person: DemoPerson, accountId: string, organisation: string): Promise<Player> {
    const { services, clock } = this.#parts;
    const account = await services.accounts.byId(accountId);
    if (account === undefined) throw new Error('The account is not there');
    const totpSecret = newTotpSecret();
    await services.secondFactor.enrol(account, totpSecret, codeAt(totpSecret, clock.now()), false);
    this.accounts.push({
      name: person.name,
      email: person.email,
      organisation,
      roles: person.roles,
      password: demoPassword,
      totpSecret,
    });
    const [membership] = await services.directory.membershipsOf(accountId);
    if (membership === undefined) throw new Error('The person is in no organisation');
    return { tenant: membership.tenant, person: membership.person, roles: person.roles };
  }
}
