//! The boundary to JavaScript: the only file that knows it.
//!
//! In: what JavaScript gives, checked before it is copied. Out: the result with offsets in UTF-16 code units, as an object or as
//! text; or an `Error` whose `code` tells what was wrong with the call: `not_a_string`, `too_large`, `bad_options`.
//! The functions take any value and look at its type themselves: a `&str` parameter would read out of bounds when given a number.

use crate::{Options, Parsed, export};
use js_sys::{Error, JsString, Number, Object, Reflect};
use serde::Serialize;
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};

/// Smaller than the allocator that Rust brings along.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// The largest text taken by default, in bytes of UTF-8.
const MAX_BYTES: f64 = 64.0 * 1024.0 * 1024.0;

/// The options and what they must be, in the words of the error message.
const OPTIONS: [(&str, &str); 5] = [
    ("region", "a string"),
    ("year", "a whole number such as 2024"),
    ("explain", "true or false"),
    ("maxBytes", "a number of bytes, not negative"),
    ("file", "a string"),
];

/// The types are written by hand and checked against the model and the real output; they lie beside the bindings.
#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = "import type { Parsed, ParseOptions } from './model.js';";

/// Reads a text and gives the result as an object.
#[wasm_bindgen(unchecked_return_type = "Parsed")]
pub fn parse(
    #[wasm_bindgen(unchecked_param_type = "string")] text: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "ParseOptions")] options: JsValue,
) -> Result<JsValue, Error> {
    let (text, parsed, _) = read(&text, &options)?;
    let parsed = export::with_utf16_offsets(parsed, &text);
    parsed.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).map_err(|error| Error::new(&error.to_string()))
}

/// Reads a text and gives the result as JSON text, which crosses from a worker to its page cheaper than an object.
#[wasm_bindgen(js_name = parseJson)]
pub fn parse_json(
    #[wasm_bindgen(unchecked_param_type = "string")] text: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "ParseOptions")] options: JsValue,
) -> Result<String, Error> {
    let object = parse(text, options)?;
    let json = js_sys::JSON::stringify(&object).map_err(|_| Error::new("the result cannot be written as JSON"))?;
    Ok(String::from(json))
}

/// Reads a text and gives its rows as CSV for spreadsheets.
#[wasm_bindgen(js_name = toCsv)]
pub fn to_csv(
    #[wasm_bindgen(unchecked_param_type = "string")] text: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "ParseOptions")] options: JsValue,
) -> Result<String, Error> {
    let (text, parsed, call) = read(&text, &options)?;
    Ok(export::csv(&parsed, &text, call.file.as_deref().unwrap_or_default()))
}

/// Reads a text and gives its outline and table as Markdown.
#[wasm_bindgen(js_name = toMarkdown)]
pub fn to_markdown(
    #[wasm_bindgen(unchecked_param_type = "string")] text: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "ParseOptions")] options: JsValue,
) -> Result<String, Error> {
    let (text, parsed, _) = read(&text, &options)?;
    Ok(export::markdown(&parsed, &text))
}

/// The parser's version.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_string()
}

/// Without this a bug of ours is "unreachable executed" and nothing more.
#[wasm_bindgen(start, private)]
fn start() {
    console_error_panic_hook::set_once();
}

/// The call's options, checked.
#[derive(Default)]
struct Call {
    options: Options,
    max_bytes: Option<f64>,
    file: Option<String>,
}

fn read(text: &JsValue, options: &JsValue) -> Result<(String, Parsed, Call), Error> {
    let text = text.dyn_ref::<JsString>().ok_or_else(|| not_a_string(text))?;
    let call = call(options)?;
    let limit = call.max_bytes.unwrap_or(MAX_BYTES);
    // Every UTF-16 unit is at least one byte of UTF-8: what is too long already by that count is never copied.
    if f64::from(text.length()) > limit {
        return Err(too_large(limit));
    }
    // A lone surrogate becomes U+FFFD, one unit for one unit, so the offsets still hold in the string as given.
    let text = String::from(text);
    if text.len() as f64 > limit {
        return Err(too_large(limit));
    }
    let parsed = crate::parse_with(&text, &call.options);
    Ok((text, parsed, call))
}

fn call(options: &JsValue) -> Result<Call, Error> {
    let mut call = Call::default();
    if options.is_undefined() || options.is_null() {
        return Ok(call);
    }
    let object = options.dyn_ref::<Object>().ok_or_else(|| coded("bad_options", &format!("expected the options as an object, found {}", kind(options))))?;
    for key in Object::keys(object).iter().filter_map(|key| key.as_string()) {
        let value = Reflect::get(object, &JsValue::from_str(&key)).map_err(|_| bad_option(&key, "a plain value", "a getter that throws"))?;
        if value.is_undefined() || value.is_null() {
            continue;
        }
        let taken = match key.as_str() {
            "region" => value.as_string().map(|region| call.options.region = Some(region)),
            "year" => year(&value).map(|year| call.options.year = Some(year)),
            "explain" => value.as_bool().map(|explain| call.options.explain = explain),
            "maxBytes" => value.as_f64().filter(|max| *max >= 0.0).map(|max| call.max_bytes = Some(max)),
            "file" => value.as_string().map(|file| call.file = Some(file)),
            _ => return Err(unknown_option(&key)),
        };
        taken.ok_or_else(|| bad_option(&key, expected(&key), &found(&value)))?;
    }
    Ok(call)
}

fn year(value: &JsValue) -> Option<i32> {
    let year = value.as_f64()?;
    (year.fract() == 0.0).then_some(year as i32).filter(|year| crate::YEARS.contains(year))
}

fn not_a_string(value: &JsValue) -> Error {
    coded("not_a_string", &format!("expected the text as a string, found {}", kind(value)))
}

fn too_large(limit: f64) -> Error {
    let limit = written(limit);
    coded("too_large", &format!("expected at most {limit} bytes of text as UTF-8, found more: raise the option maxBytes or split the text"))
}

fn unknown_option(key: &str) -> Error {
    coded("bad_options", &format!("unknown option `{key}`: expected one of {}", export::joined(OPTIONS.iter().map(|(name, _)| name), ", ")))
}

fn bad_option(key: &str, expected: &str, found: &str) -> Error {
    coded("bad_options", &format!("option `{key}`: expected {expected}, found {found}"))
}

fn expected(key: &str) -> &'static str {
    OPTIONS.iter().find(|(name, _)| *name == key).map_or("a known option", |(_, expected)| expected)
}

/// A number is shown as it is, anything else by its type: an option may hold a whole text by mistake.
fn found(value: &JsValue) -> String {
    value.as_f64().map_or_else(|| kind(value), written)
}

/// By JavaScript, which can: Rust's own way is not in the module.
fn written(number: f64) -> String {
    Number::from(number).to_string_with_radix(10).map(String::from).unwrap_or_default()
}

fn kind(value: &JsValue) -> String {
    if value.is_null() {
        return "null".to_string();
    }
    value.js_typeof().as_string().unwrap_or_default()
}

fn coded(code: &str, message: &str) -> Error {
    let error = Error::new(message);
    // Setting a property of a fresh Error cannot fail; were it to, the message still says all.
    let _ = Reflect::set(&error, &JsValue::from_str("code"), &JsValue::from_str(code));
    error
}
