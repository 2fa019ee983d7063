-- The application's own database user may add to the audit trail and read it, nothing else.
revoke update, delete, truncate on audit_event from public;
do $$ begin execute format('revoke update, delete, truncate on audit_event from %I', current_user); end $$;

create function audit_event_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'audit_event is append-only';
end $$;
create trigger audit_event_append_only before update or delete on audit_event
  for each row execute function audit_event_is_append_only();
create trigger audit_event_no_truncate before truncate on audit_event
  for each statement execute function audit_event_is_append_only();
