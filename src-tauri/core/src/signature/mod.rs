//! Signatures on finished PDF bytes: made with the teacher's own key (PAdES B-B), and judged. Knows
//! bytes only, never plans.
