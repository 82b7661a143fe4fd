//! Places in an order that are told as a number of 位: 全国排名53位, 全国排名上升3位.

use super::super::lexicon;
use super::super::name::Name;
use super::super::row::Row;
use crate::model::Measure;
use crate::strings::{CharsOf, Cut, Find, OneOf, Size};

/// Makes 排名53位 a rank, and finds the scope of both; 排名 and the scope leave the name.
pub fn settle(text: &str, row: &mut Row, before: Option<&Row>) {
    if row.unit != "位" || !matches!(row.measure, Measure::Level | Measure::Change) {
        return;
    }
    let words = row.name.words(text);
    if let Some(name) = within_list(&row.name, &words) {
        row.name = name;
        return;
    }
    let Some(front) = words.strip_suffix("排名").or_else(|| words.strip_suffix("排位")) else {
        let same = before.filter(|before| before.measure == Measure::Rank && row.measure == Measure::Change && before.name == row.name);
        row.scope = row.scope.take().or_else(|| same.and_then(|before| before.scope.clone()));
        // 百强县由98位提升至86位
        if row.measure == Measure::Level && words.ends_with_any("强县 强市 强区 强镇 百强") {
            row.measure = Measure::Rank;
        }
        return;
    };
    if row.measure == Measure::Level {
        row.measure = Measure::Rank;
    }
    let kind = front.closing_word("综合 总").map_or(0, |kind| kind.len());
    let place = front.before(front.len() - kind);
    // 某区在同类开发区中|综合排名, 某区在全省三甲|排名, 某区全国|排名
    let within = place.last_place_of("在").map(|at| (at, place.after(at + '在'.len_utf8()).trim_end_of("的中")));
    let region = lexicon::rank_scopes().ends(place).map(|len| (place.len() - len, place.after(place.len() - len)));
    let Some((at, scope)) = within.filter(|(_, scope)| !scope.ends_with('强') && scope.has_size(2, 16)).or(region) else { return };
    let own = if kind > 0 { kind + "排名".len() } else { 0 };
    let name = row.name.without_end(words.len() - at).zip(row.name.without_start(words.len() - own));
    let Some((name, kind)) = name.filter(|(name, _)| !name.is_empty()) else { return };
    row.scope = Some(scope.to_string());
    row.name = if own > 0 { name.then(&kind) } else { name };
}

/// 某市在百强县中|再进5位: the list that the place is one of stands in the name.
fn within_list(name: &Name, words: &str) -> Option<Name> {
    let list = words.strip_suffix('中').filter(|list| list.ends_with_any("强 强县 强市 强区 强镇"))?;
    let at = list.last_place_of("在")?;
    let list = name.without_end('中'.len_utf8())?.without_start(at + '在'.len_utf8())?;
    if at == 0 { Some(list) } else { Some(name.without_end(words.len() - at)?.then(&list)) }
}
