create table origin.proof_line (
  proof_id uuid not null,
  line integer not null,
  codes text[] not null,
  unit text not null,
  quantity numeric not null,
  used numeric not null default 0,
  constraint proof_line_pk primary key (proof_id, line),
  constraint proof_line_of_proof foreign key (proof_id) references origin.proof (id),
  constraint proof_line_quantity_given check (quantity > 0),
  constraint proof_line_never_over_used check (0 <= used and used <= quantity)
);
comment on table origin.proof_line is
  'How much of which goods a proof covers. One without lines covers whatever is declared with it while it is valid.';
grant select, insert on origin.proof_line to sekisho_app;
grant update (used) on origin.proof_line to sekisho_app;

create table origin.proof_movement (
  movement_id uuid not null,
  kind text not null,
  proof_id uuid not null,
  line integer not null,
  declaration_id uuid,
  declaration_version integer,
  booked_at timestamptz not null,
  booked_by text not null,
  constraint proof_movement_pk primary key (movement_id),
  constraint proof_movement_of_line foreign key (proof_id, line) references origin.proof_line (proof_id, line),
  constraint proof_movement_kind_known check (kind in ('cover', 'draw', 'return')),
  constraint proof_movement_complete check ((kind = 'cover') = (declaration_id is null))
);
comment on table origin.proof_movement is
  'Append-only journal of what proofs cover: stated by the proof, drawn by a declaration, returned by it.';
create index proof_movement_by_line on origin.proof_movement (proof_id, line, booked_at);
create index proof_movement_by_declaration on origin.proof_movement (declaration_id);
grant select, insert on origin.proof_movement to sekisho_app;

create table origin.proof_entry (
  movement_id uuid not null,
  account text not null,
  quantity numeric not null,
  constraint proof_entry_pk primary key (movement_id, account),
  constraint proof_entry_of_movement foreign key (movement_id) references origin.proof_movement (movement_id),
  constraint proof_entry_account_known check (account in ('issuer', 'proof', 'used')),
  constraint proof_entry_not_zero check (quantity <> 0)
);
comment on table origin.proof_entry is
  'Both sides of every movement: what an account gains above zero, what it gives below. They add up to zero or nothing '
  'is committed.';
grant select, insert on origin.proof_entry to sekisho_app;

create function origin.refuse_unbalanced_proof() returns trigger language plpgsql as $$
begin
  if (select sum(e.quantity) from origin.proof_entry e where e.movement_id = new.movement_id) <> 0 then
    raise exception 'movement % does not add up to zero', new.movement_id using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger proof_entry_balanced after insert on origin.proof_entry
  deferrable initially deferred for each row execute function origin.refuse_unbalanced_proof();
