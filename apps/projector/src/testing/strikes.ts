import type { ReadModels } from '@hindsight/read-models';

/**
 * Has the database refuse some steps of rounds, and write down the others: the nth begin, page or end of all that are tried, in the
 * transaction that takes it.
 */
export async function letStrike(readModels: ReadModels, steps: readonly number[]): Promise<void> {
  for (const statement of struck) await readModels.query(statement);
  await readModels.query('INSERT INTO strike SELECT unnest($1::int8[])', [steps]);
}

const struck = [
  'CREATE SEQUENCE step', // counts on when a transaction is undone
  'CREATE TABLE strike (step int8)',
  'CREATE TABLE page (up_to int8, through text, transaction xid8)',
  'CREATE TABLE moved (customer_id text, transaction xid8)',
  `CREATE FUNCTION take_step() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
     IF nextval('step') IN (SELECT step FROM strike) THEN RAISE EXCEPTION 'struck'; END IF;
     IF TG_OP = 'UPDATE' THEN INSERT INTO page VALUES (NEW.up_to, NEW.through, pg_current_xact_id()); END IF;
     RETURN NULL; END $$`,
  `CREATE FUNCTION take_note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
     INSERT INTO moved VALUES (NEW.customer_id, pg_current_xact_id()); RETURN NULL; END $$`,
  ...['customer_state', 'customer_wake', 'segment_change'].map(
    (table) =>
      `CREATE TRIGGER take_note AFTER INSERT OR UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION take_note()`,
  ),
  // Deferred: all else of the transaction is done by then.
  `CREATE CONSTRAINT TRIGGER take_step AFTER INSERT OR UPDATE OR DELETE ON round_progress
   DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION take_step()`,
];

/** Pages that were committed, and of how many customers each of them wrote something. */
export const pagesOf = (readModels: ReadModels) =>
  readModels.query<{ up_to: string; through: string; customers: number }[]>(
    `SELECT up_to, through, (SELECT count(DISTINCT customer_id)::int4 FROM moved m WHERE m.transaction = p.transaction)
       AS customers FROM page p`,
  );
