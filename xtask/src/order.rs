//! The order of a module's functions: like beside like.
//!
//! gzip looks back 32 kB only, so what two functions have in common it packs once only where they stand close together. Next stands
//! the function that packs best behind those that stand already, of the ones that share the most pieces of code with the last of
//! them: 1.7 % of the whole module after gzip. Those that are called the most stand in front of all: 0.1 % more.

use anyhow::{Context, Result, anyhow};
use flate2::{Compress, Compression, FlushCompress};
use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use std::convert::Infallible;
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{CodeSectionReader, FunctionSectionReader, Operator, Parser, Payload, TypeRef};

/// How many bytes make a piece: about two instructions with what they work on.
const PIECE: usize = 6;
/// Pieces that as many functions have tell nothing.
const COMMON: usize = 400;
/// How far back pieces are compared, in bytes of code: from 600 to 4000 the result differs by chance (0.2 %).
const BACK: usize = 1000;
/// Added to the length that a count of shared pieces is measured by, or the shortest functions would always win. Each gives an order.
const SHORT: [usize; 5] = [50, 60, 75, 90, 120];
/// As many functions that share pieces are packed to find the best. From 12 to 100 the result differs by chance (0.1 %).
const TRIED: usize = 30;
/// How far back deflate looks.
const WINDOW: usize = 32_000;
/// As many functions stand first because they are called the most; more of them take others away from their like.
const OFTEN: [usize; 8] = [30, 40, 45, 50, 55, 60, 70, 80];

/// The module with its functions in the order, of some, that packs best: a number that moves changes every call, which makes the
/// size differ by chance (0.1 %).
pub fn ordered(module: &[u8]) -> Result<Vec<u8>> {
    let mut imported = 0;
    let mut bodies = Vec::new();
    let mut calls: HashMap<u32, usize> = HashMap::new();
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => {
                for operator in body.get_operators_reader()? {
                    if let Operator::Call { function_index } = operator? {
                        *calls.entry(function_index).or_default() += 1;
                    }
                }
                bodies.push(body.as_bytes());
            }
            _ => {}
        }
    }
    let called = most_called(calls, imported);
    let mut best: Option<(usize, Vec<u8>)> = None;
    for short in SHORT {
        let order = like_beside_like(&bodies, short)?;
        for often in OFTEN {
            let often: HashSet<usize> = called.iter().copied().take(often).collect();
            let (first, rest): (Vec<usize>, Vec<usize>) = order.iter().copied().partition(|function| often.contains(function));
            let mut moved = Module::new();
            Renumbered::by(imported, [first, rest].concat()).parse_core_module(&mut moved, Parser::new(0), module).map_err(|error| anyhow!("{error}"))?;
            let moved = moved.finish();
            let size = packed(&moved, &[])?;
            if best.as_ref().is_none_or(|(least, _)| size < *least) {
                best = Some((size, moved));
            }
        }
    }
    best.map(|(_, module)| module).context("some order")
}

/// Writes a module again with each function at its new place.
struct Renumbered {
    /// The functions as they shall stand, by where they stood.
    order: Vec<usize>,
    /// The new number of each.
    number: HashMap<u32, u32>,
}

impl Renumbered {
    fn by(imported: u32, order: Vec<usize>) -> Self {
        let number = (imported..).zip(&order).map(|(new, &old)| (imported + old as u32, new)).collect();
        Self { order, number }
    }
}

impl Reencode for Renumbered {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Infallible>> {
        Ok(self.number.get(&function).copied().unwrap_or(function))
    }

    fn parse_function_section(&mut self, functions: &mut FunctionSection, section: FunctionSectionReader<'_>) -> Result<(), Error<Infallible>> {
        let types: Vec<u32> = section.into_iter().collect::<Result<_, _>>()?;
        for &function in &self.order {
            functions.function(types[function]);
        }
        Ok(())
    }

    fn parse_code_section(&mut self, code: &mut CodeSection, section: CodeSectionReader<'_>) -> Result<(), Error<Infallible>> {
        let bodies: Vec<_> = section.into_iter().collect::<Result<_, _>>()?;
        for function in self.order.clone() {
            utils::parse_function_body(self, code, bodies[function].clone())?;
        }
        Ok(())
    }
}

/// The functions, those first that are called the most: a number below 128 takes one byte in each call.
fn most_called(calls: HashMap<u32, usize>, imported: u32) -> Vec<usize> {
    let mut called: Vec<(Reverse<usize>, u32)> =
        calls.into_iter().filter(|(function, _)| *function >= imported).map(|(function, times)| (Reverse(times), function)).collect();
    called.sort_unstable();
    called.into_iter().map(|(_, function)| (function - imported) as usize).collect()
}

fn like_beside_like(bodies: &[&[u8]], short: usize) -> Result<Vec<usize>> {
    let pieces: Vec<HashSet<&[u8]>> = bodies.iter().map(|body| body.windows(PIECE).collect()).collect();
    let mut holders: HashMap<&[u8], Vec<usize>> = HashMap::new();
    for (function, pieces) in pieces.iter().enumerate() {
        for piece in pieces {
            holders.entry(piece).or_default().push(function);
        }
    }
    holders.retain(|_, functions| (2..COMMON).contains(&functions.len()));
    let alone: Vec<usize> = bodies.iter().map(|body| packed(body, &[])).collect::<Result<_>>()?;
    let mut left: HashSet<usize> = (0..bodies.len()).collect();
    let mut order: Vec<usize> = Vec::new();
    let mut written: Vec<u8> = Vec::new();
    while !left.is_empty() {
        let mut shared: HashMap<usize, usize> = HashMap::new();
        for piece in recent(&order, bodies).iter().flat_map(|&function| &pieces[function]).collect::<HashSet<_>>() {
            for function in holders.get(piece).into_iter().flatten().filter(|function| left.contains(function)) {
                *shared.entry(*function).or_default() += 1;
            }
        }
        // Whole numbers, so that every machine makes the same module; of equals the first.
        let like = |(&function, count): (&usize, &usize)| (Reverse(count * 1_000_000 / (pieces[function].len() + short)), function);
        let mut likes: Vec<(Reverse<usize>, usize)> = shared.iter().map(like).collect();
        likes.sort_unstable();
        let window = &written[written.len().saturating_sub(WINDOW)..];
        let mut ends = Vec::new();
        for &(_, function) in likes.iter().take(TRIED) {
            ends.push((packed(bodies[function], window)? * 1_000_000 / alone[function], function));
        }
        // Nothing is like the last ones: the longest starts anew.
        let longest = left.iter().copied().max_by_key(|&function| (bodies[function].len(), Reverse(function)));
        let next = ends.into_iter().min().map(|(_, function)| function).or(longest).context("some are left")?;
        left.remove(&next);
        order.push(next);
        written.extend(bodies[next]);
    }
    Ok(order)
}

/// How many bytes `body` takes behind `window`.
fn packed(body: &[u8], window: &[u8]) -> Result<usize> {
    let mut deflate = Compress::new(Compression::best(), false);
    if !window.is_empty() {
        deflate.set_dictionary(window)?;
    }
    let mut out = Vec::with_capacity(body.len() + 100);
    deflate.compress_vec(body, &mut out, FlushCompress::Finish)?;
    Ok(out.len())
}

/// The last functions of the order, as many as `BACK` bytes reach.
fn recent<'a>(order: &'a [usize], bodies: &[&[u8]]) -> &'a [usize] {
    let mut bytes = 0;
    let mut from = order.len();
    while from > 0 && bytes <= BACK {
        from -= 1;
        bytes += bodies[order[from]].len();
    }
    &order[from..]
}
