/** The database cannot be brought to this version; the sentence says what to do. */
export class MigrationRefused extends Error {}

/** The database was used by a newer version: going back could lose what that version wrote. */
export class NewerDatabase extends MigrationRefused {
  constructor(unknown: readonly string[]) {
    super(
      `The database was made by a newer version of Varsel (it has had ${unknown.join(', ')}): use that version or a later one.`,
    );
    this.name = 'NewerDatabase';
  }
}

/** A migration that databases have had already was edited. */
export class ChangedMigration extends MigrationRefused {
  constructor(id: string) {
    super(
      `The migration ${id} was changed after this database had had it: restore its text and put the change into a new migration.`,
    );
    this.name = 'ChangedMigration';
  }
}

/** The entity of a view has other columns than the table that stands. */
export class ViewShapeChanged extends MigrationRefused {
  constructor(view: string, version: number) {
    super(
      `The row of the view ${view} has changed, but the view is still version ${version}: make it version ${version + 1}, and the new table is built beside the old one.`,
    );
    this.name = 'ViewShapeChanged';
  }
}
