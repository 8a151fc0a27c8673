//! Where and how parameters are sent, in words.

use super::words::code;
use crate::ir::{Api, Parameter, ParameterForm, ParameterLocation, ParameterStyle, Shape};

/// Where and how a parameter is sent.
pub(crate) fn sent(api: &Api, parameter: &Parameter) -> String {
    let location = match parameter.location {
        ParameterLocation::Path => "Is part of the path",
        ParameterLocation::Query => "Sent in the query",
        ParameterLocation::Header => "Sent as a header",
        ParameterLocation::Cookie => "Sent as a cookie",
    };
    let how = how(api, parameter);
    let how = how.map_or_else(String::new, |how| format!(", {how}"));
    // An array that must be there is an error instead.
    let is_left_out = !parameter.required
        && parameter.location == ParameterLocation::Query
        && matches!(form(api, parameter), Some(Form::List));
    let end = match parameter.location {
        ParameterLocation::Path => "; neither empty nor `.` nor `..`.",
        _ if is_left_out => ". Without items, nothing is sent.",
        _ => ".",
    };
    format!("{location}{how}{end}")
}

/// What a style makes a difference to.
enum Form {
    List,
    Object,
}

fn form(api: &Api, parameter: &Parameter) -> Option<Form> {
    match api.shape(&parameter.schema) {
        Shape::Array(_) | Shape::Tuple(_) => Some(Form::List),
        Shape::Struct(_) | Shape::Map(_) => Some(Form::Object),
        _ => None,
    }
}

fn how(api: &Api, parameter: &Parameter) -> Option<String> {
    let (style, explode) = match &parameter.written {
        ParameterForm::Json => return Some("as JSON".to_owned()),
        ParameterForm::Text(media_type) => return Some(format!("as {}", code(media_type))),
        ParameterForm::Styled { style, explode, .. } => (*style, *explode),
    };
    let (parts, property) = match form(api, parameter)? {
        Form::List => ("items", "0"),
        Form::Object => ("properties", "property"),
    };
    let name = &parameter.name;
    Some(match style {
        ParameterStyle::DeepObject => {
            let example = code(&format!("{name}[{property}]=…"));
            format!("with a pair for each of its {parts}: {example}")
        }
        ParameterStyle::Form | ParameterStyle::SpaceDelimited | ParameterStyle::PipeDelimited
            if explode =>
        {
            format!("with a pair for each of its {parts}")
        }
        ParameterStyle::Matrix if explode => format!("with `;` before each of its {parts}"),
        ParameterStyle::Label if explode => format!("with `.` before each of its {parts}"),
        ParameterStyle::SpaceDelimited => format!("with spaces between its {parts}"),
        ParameterStyle::PipeDelimited => format!("with `|` between its {parts}"),
        _ => format!("with `,` between its {parts}"),
    })
}
