-- Answers to repeated requests go after a while, the oldest first.
create index idempotency_key_age on idempotency_key (created_at);
