//! The order of a module's functions: like beside like.
//!
//! gzip looks back 32 kB only, so what two functions have in common it packs once only where they stand close together. Each
//! function follows the ones it shares the most pieces of code with, told its own length: 1.2 % of the whole module after gzip.
//! Those that are called the most stand in front of all: 0.1 % more. The order is told to wasm-opt by names, which go again with the next step.

use anyhow::Result;
use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use wasm_encoder::{CustomSection, Encode, NameMap, NameSection};
use wasmparser::{Operator, Parser, Payload, TypeRef};

/// How many bytes make a piece: about two instructions with what they work on.
const PIECE: usize = 6;
/// Pieces that as many functions have tell nothing.
const COMMON: usize = 400;
/// How far back a function is compared, in bytes of code: from 600 to 4000 the result differs by chance (0.2 %).
const BACK: usize = 1000;
/// Added to the length that a count of shared pieces is measured by, or the shortest functions would always win.
const SHORT: usize = 90;
/// As many functions stand first because they are called the most; more of them take others away from their like.
const OFTEN: usize = 45;

/// The module with a name section whose names, sorted, put like functions beside like.
pub fn named(module: &[u8]) -> Result<Vec<u8>> {
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
    let mut names = vec![String::new(); bodies.len()];
    let often = most_called(calls, imported);
    let (first, rest): (Vec<usize>, Vec<usize>) = like_beside_like(&bodies).into_iter().partition(|function| often.contains(function));
    for (place, function) in first.into_iter().chain(rest).enumerate() {
        names[function] = format!("{place:06}");
    }
    let mut map = NameMap::new();
    for (function, name) in (imported..).zip(&names) {
        map.append(function, name);
    }
    let mut section = NameSection::new();
    section.functions(&map);
    let section: CustomSection<'_> = section.as_custom();
    let mut module = module.to_vec();
    module.push(0);
    section.encode(&mut module);
    Ok(module)
}

/// The functions that are called the most: they stand first, for a number below 128 takes one byte in each call.
fn most_called(calls: HashMap<u32, usize>, imported: u32) -> HashSet<usize> {
    let mut called: Vec<(Reverse<usize>, u32)> =
        calls.into_iter().filter(|(function, _)| *function >= imported).map(|(function, times)| (Reverse(times), function)).collect();
    called.sort_unstable();
    called.into_iter().take(OFTEN).map(|(_, function)| (function - imported) as usize).collect()
}

fn like_beside_like(bodies: &[&[u8]]) -> Vec<usize> {
    let pieces: Vec<HashSet<&[u8]>> = bodies.iter().map(|body| body.windows(PIECE).collect()).collect();
    let mut holders: HashMap<&[u8], Vec<usize>> = HashMap::new();
    for (function, pieces) in pieces.iter().enumerate() {
        for piece in pieces {
            holders.entry(piece).or_default().push(function);
        }
    }
    holders.retain(|_, functions| (2..COMMON).contains(&functions.len()));
    let mut left: Vec<usize> = (0..bodies.len()).collect();
    let mut order: Vec<usize> = Vec::new();
    while !left.is_empty() {
        let mut shared = vec![0_usize; bodies.len()];
        for piece in recent(&order, bodies).iter().flat_map(|&function| &pieces[function]).collect::<HashSet<_>>() {
            for &function in holders.get(piece).into_iter().flatten() {
                shared[function] += 1;
            }
        }
        // Whole numbers, so that every machine makes the same module; of equals the first.
        let worth = |function: usize| shared[function] * 1_000_000 / (pieces[function].len() + SHORT);
        let (at, &next) = left.iter().enumerate().max_by_key(|&(at, &function)| (worth(function), usize::MAX - at)).expect("some are left");
        order.push(next);
        left.remove(at);
    }
    order
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
