//! The program as people run it: invented files in, results and lines on standard error out.

mod documents;
mod inputs;
mod outputs;
mod rows;
mod run;
mod shapes;
