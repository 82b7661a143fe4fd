//! A result built by hand over an invented text, so that the formats are tested apart from the reading.

use crate::model::*;
use crate::strings::Find;

/// Two reports; the text begins with a character that UTF-16 counts twice.
pub fn two_reports() -> (Parsed, String) {
    let source = "😀云水市2024年政府工作报告\n二、2024年工作安排\n(一)目标。全力以赴。\
        地区生产总值增长5.5%左右,能耗下降5-10%,居民收入与经济增长同步。\n石桥县政府工作报告\n粮食产量3.2亿斤,居全省第1位。\n"
        .to_string();
    let at = |words: &str| source.place_of(words).expect("in the text");
    let split = at("石桥县");
    let section = |kind, level, marker: &str, title: &str, role, parent, start: &str| Section {
        kind,
        level,
        marker: marker.to_string(),
        title: title.to_string(),
        role,
        parent,
        start: at(start),
        end: split,
    };
    let sections = vec![
        section(SectionKind::Title, 0, "", "云水市2024年政府工作报告", None, None, "云水市"),
        section(SectionKind::Heading, 1, "二、", "2024年工作安排", Some(Role::Targets), None, "二、"),
        section(SectionKind::Heading, 2, "(一)", "目标", None, Some(1), "(一)"),
        section(SectionKind::Lead, 3, "", "全力以赴", None, Some(2), "全力以赴"),
    ];
    let gdp = Indicator {
        code: Some("gdp"),
        bound: Bound::About,
        base: Some(BaseValue { value: 5.5, upper: None, unit: "%".to_string() }),
        section: Some(3),
        reasons: vec![
            Reason { field: "name", rule: "the words before the verb".into(), start: at("地区生产总值"), end: at("增长5.5") },
            Reason { field: "bound", rule: "a bound word behind".into(), start: at("左右"), end: at(",能耗") },
        ],
        ..row(&source, "5.5%左右", "地区生产总值")
    };
    let energy = Indicator {
        value: Some(-5.0),
        upper: Some(-10.0),
        base: Some(BaseValue { value: -5.0, upper: Some(-10.0), unit: "%".to_string() }),
        doubts: vec![Doubt::GuessedName, Doubt::UnclearPeriod],
        section: Some(3),
        ..row(&source, "5-10%", "能耗")
    };
    let income = Indicator {
        value: None,
        unit: String::new(),
        bound: Bound::InStep,
        versus: Some("经济增长".to_string()),
        section: Some(3),
        ..row(&source, "同步", "居民收入")
    };
    let grain = Indicator {
        measure: Measure::Level,
        value: Some(3.2),
        unit: "亿斤".to_string(),
        base: Some(BaseValue { value: 160_000_000.0, upper: None, unit: "千克".to_string() }),
        ..row(&source, "3.2亿斤", "粮食产量")
    };
    let rank =
        Indicator {
            measure: Measure::Rank, value: Some(1.0), unit: "位".to_string(), scope: Some("全省".to_string()), ..row(&source, "第1位", "粮食产量")
        };
    let first = Report {
        region: Some("云水市".to_string()),
        year: Some(2024),
        date: Some("2024-01-09".to_string()),
        sections,
        indicators: vec![gdp, energy, income],
        headlines: vec![
            Headline { code: "gdp", result: Figure::NotStated, target: Figure::Stated { row: 0, also: vec![] } },
            Headline { code: "cpi", result: Figure::NotStated, target: Figure::NotStated },
        ],
        ..report("云水市2024年政府工作报告", at("云水市"), split)
    };
    let second = Report { indicators: vec![grain, rank], ..report("石桥县政府工作报告", split, source.len()) };
    let noise = vec![Noise { kind: NoiseKind::Watermark, start: 0, end: at("云水市") }];
    (Parsed { version: "0.0.0".to_string(), catalogue: "0".to_string(), reports: vec![first, second], noise }, source)
}

/// A plain growth target over the first place where `quantity` and `name` stand.
pub fn row(source: &str, quantity: &str, name: &str) -> Indicator {
    let start = source.place_of(quantity).expect("in the text");
    let named = source.place_of(name);
    let sentence_start = source[..start].rfind(['。', '\n']).map_or(0, |at| at + source[at..].chars().next().map_or(0, char::len_utf8));
    let sentence_end = source[start..].find('。').map_or(source.len(), |at| start + at + '。'.len_utf8());
    Indicator {
        name: name.to_string(),
        code: None,
        measure: Measure::Growth,
        value: quantity.trim_end_matches(|c: char| !c.is_ascii_digit()).parse().ok(),
        upper: None,
        unit: "%".to_string(),
        bound: Bound::Exact,
        status: Status::Target,
        period: "2024".to_string(),
        of: None,
        scope: None,
        versus: None,
        per: None,
        base: None,
        doubts: vec![],
        section: None,
        start,
        end: start + quantity.len(),
        name_start: named,
        name_end: named.map(|at| at + name.len()),
        sentence_start,
        sentence_end,
        reasons: vec![],
    }
}

fn report(title: &str, start: usize, end: usize) -> Report {
    Report {
        title: title.to_string(),
        region: None,
        year: None,
        date: None,
        meeting: None,
        speaker: None,
        assumed: vec![],
        start,
        end,
        sections: vec![],
        indicators: vec![],
        headlines: vec![],
    }
}
