//! The plan file: a plan as JSON that another program, or another Laatija, can read.
